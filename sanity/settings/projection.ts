const markAsset = /* groq */ `
  "asset": asset->{
    url, "width": metadata.dimensions.width, "height": metadata.dimensions.height
  }
`

export const settingsFields = /* groq */ `
  ministry, country, timeZone, address, contacts, boilerplate, approvalRequired,
  accent, follow, reuse,
  mark{ alt, ${markAsset} },
  markOnDark{ ${markAsset} }
`
