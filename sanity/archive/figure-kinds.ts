// How to tell money, points and places in an order from things that are counted, and from numbers that
// are no figures at all.

export const POINTS = /^[\s-]*(?:puntos?|points?)\b/iu

export const OUT_OF =
  /^[\s-]*(?:puntos?|points?)?\s*(?:out of|of a possible|sobre|de un total de|de|of)\s+(\d+)\b(?:\s*(?:puntos?|points?))?/iu

/** The model counts money in dollars of the United States alone. */
export const OTHER_CURRENCY =
  /^\s*(?:de\s+)?(?:(?:nuevos\s+)?soles|euros?|pesos?|bol[ií]vares|bolivianos|quetzales|lempiras|c[oó]rdobas|colones|guaran[ií]es|libras|pounds|reales|reais|€|£)(?!\p{L})/iu

/** "880 puntos de atención" are places. */
export const SCORE =
  /(?:obtain|obtuv|scor|alcanz|puntaje|puntuaci|[ií]ndice|index|calific)\p{L}*[^.;]{0,40}$/iu

export const TOP_BEFORE =
  /\b(?:top|first|(?:among|entre) (?:the |los |las )?(?:first|primer[oa]s)?)\s*$/iu

export const TOP_AFTER =
  /^\s*(?:primer[oa]s|mejores|first|most|best|principales|pa[ií]ses m[aá]s)\b/iu

export const RANK_AFTER = /^\s*(?:lugar|puesto|posici[oó]n|place|position|rank)/iu

export const RANK_BEFORE =
  /\b(?:rank\w*|place[sd]?|(?:lugar|puesto|posici[oó]n)(?:\s+n[uú]mero)?|ubica\w*)(?:\s+\p{L}+){0,3}\s*$/iu

/** A number that names a thing, or says when, is no figure. */
export const NAMES_BEFORE =
  /(?:\b(?:no|n[uú]m|nro|number|n[uú]mero|art[ií]culos?|arts?|article|section|decreto|decree|ley|law|resoluci[oó]n|resolution|acuerdo|ordenanza|tel|tel[eé]fono|phone|ext|pbx|fax|ruta|route|km|kil[oó]metro|calle|avenida|av|piso|floor|room|sala|zona|zone|distrito|district|circuito|p[aá]gina|page|cap[ií]tulo|chapter|fase|phase|escuela|unidad|lote|vuelo|flight|canal|channel|bolet[ií]n|siglo|century|agenda|plan|cop|aged?|edad de|a las|at|hours?|horas|por(?: cada)?|per|every|cada|eur|cop|mxn|clp|pen|ars|bs|s\/|q)|[#°º€£¥]|(?<=\s)s\/)\.?\s*$/iu

export const NAMES_AFTER =
  /^\s?(?:a\.?\s?m\b|p\.?\s?m\b|h\d{2}|hs?\b|:|horas? del d[ií]a|a[ñn]os de edad|years? old|st century|de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|setiembre|octubre|noviembre|diciembre))/iu

export const SPELLED_RANK: Record<string, number> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  primer: 1,
  segundo: 2,
  tercer: 3,
  cuarto: 4,
  quinto: 5,
  sexto: 6,
}
