export const settingsFields = /* groq */ `
  ministry, country, timeZone, address, contacts, boilerplate, approvalRequired
`
