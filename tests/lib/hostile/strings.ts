// What somebody may type, paste or import that means something to a program on the way to a reader.
import fc from 'fast-check'

export const HOSTILE: Record<string, string> = {
  'the end of a script': '</script><script>alert(1)</script>',
  'an end of CDATA': 'a ]]> b <![CDATA[ c',
  'the end of a comment': '--> <!-- x --!>',
  'an element that runs': '<img src=x onerror=alert(1)><svg/onload=alert(1)>',
  'quotes that end an attribute': '" onmouseover="alert(1)" x=\' y=`z`',
  'an address that runs': 'javascript:alert(1) [x](javascript:alert(1))',
  'XML entities': '&amp; &lt; &#0; &#x1; &xxe; &#60;b&#62;',
  'a document type': '<!DOCTYPE a [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>&xxe;',
  'a header more': 'a\r\nSet-Cookie: x=1\r\n\r\n<b>b</b>',
  'an encoded line end': 'a%0d%0aSet-Cookie:%20x=1',
  'an event more': 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:b',
  'parameters of iCalendar': 'a;b,c:d\\n\\N\\;e"f"^n^^',
  'a line end alone': 'a\rb\nc\u0085d',
  'line ends of JavaScript': 'a\u2028b\u2029c',
  'a null': 'a\u0000b',
  'control characters': 'a\u0001\u0007\u0008\u000b\u000c\u000e\u001b[31m\u001f\u007f\u0080\u009fb',
  'halves of characters': 'a\ud800b\udc00c\udfff',
  noncharacters: 'a\ufffe\uffff\ufdd0\u{1ffff}b',
  'a byte order mark': '\ufeffa\ufeffb',
  'what turns the direction': 'a\u202eb\u202cc\u2066d\u2069\u200f',
  'joined emoji': '👩‍👩‍👧‍👦 🏳️‍🌈 🇪🇨 ❤️',
  'marks on marks': 'Z̴̡͠a̵͎͝l̶g̷o',
  'a very long word': 'abcdefghij'.repeat(30),
  'a formula': "=cmd|' /C calc'!A0;+1+1\t@SUM(1)\n-2",
  backslashes: '\\ \\\\ \\" \\n \\u0041 \\x41 C:\\temp\\',
  'marks of Markdown': '# a\n- b\n1. c\n> d\n```\n| e | f |\n[g]: h\n***',
  'markup of Typst': '#read("/etc/passwd") $x$ *a* _b_ @c <d> // e /* f */',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is a text.
  'a template': '${a} {{b}} <%= c %> #{d} {e, plural, other {f}}',
  JSON: '{"a":[1,null],"__proto__":{"b":1}} NaN',
  'names that objects have': '__proto__ constructor toString hasOwnProperty',
  'spaces of all kinds': '\u00a0a\u2003b\u200bc\u3000d\t e  ',
  nothing: ' \n\t ',
  'nothing to be seen': '\u0000\u200b\u3164\ud800\uffff',
}

/** Any text, with a liking for what the list above is made of. */
export const anyText = (): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.string({
          unit: fc.constantFrom(...'<>&"\'`\\;:,=+-@#*_[](){}|!%$/ \t\r\n\0]'),
          maxLength: 8,
        }),
        // Halves of characters, which no generator of text makes.
        fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
        fc.constantFrom(...Object.values(HOSTILE).map((text) => text.slice(0, 60))),
      ),
      { minLength: 1, maxLength: 5 },
    )
    .map((parts) => parts.join(''))
