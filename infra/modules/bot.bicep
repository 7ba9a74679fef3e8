// The bot's registration and its door into Teams.
param name string
param displayName string
param domain string
param identityId string
param identityClientId string

resource bot 'Microsoft.BotService/botServices@2021-03-01' = {
  name: name
  kind: 'azurebot'
  // Registrations live nowhere in particular; no content passes through what is stored here.
  location: 'global'
  sku: {
    name: 'F0'
  }
  properties: {
    displayName: displayName
    endpoint: 'https://${domain}/api/messages'
    msaAppId: identityClientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenant().tenantId
    msaAppType: 'UserAssignedMSI'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2021-03-01' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
  }
}
