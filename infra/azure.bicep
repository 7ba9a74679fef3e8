// Everything one deployment needs: an identity, a database, the service, and the bot registration that points at it.
// One deployment per county's tenant (or Distriktssenteret's). Nothing secret goes in or comes out: the service signs
// in to the database and to the Bot Framework as its own managed identity.
targetScope = 'resourceGroup'

@description('Begins the name of every resource; part of public addresses, so unique in all of Azure.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

@description('Where data is kept. Norway East unless the owner of the data has decided otherwise.')
param location string = 'norwayeast'

@description('The bot\'s name as people see it.')
param botDisplayName string = 'Laget rundt'

param webAppSku string = 'B1'

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${resourceBaseName}-identity'
    location: location
  }
}

module postgres 'modules/postgres.bicep' = {
  name: 'postgres'
  params: {
    name: '${resourceBaseName}-db'
    location: location
    administratorName: identity.outputs.name
    administratorPrincipalId: identity.outputs.principalId
  }
}

module appService 'modules/appService.bicep' = {
  name: 'appService'
  params: {
    name: resourceBaseName
    location: location
    sku: webAppSku
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
    databaseUrl: 'postgres://${identity.outputs.name}@${postgres.outputs.host}:5432/${postgres.outputs.database}?sslmode=verify-full'
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${resourceBaseName}-bot'
    displayName: botDisplayName
    domain: appService.outputs.domain
    identityId: identity.outputs.id
    identityClientId: identity.outputs.clientId
  }
}

output BOT_ID string = identity.outputs.clientId
output BOT_DOMAIN string = appService.outputs.domain
output AZURE_APP_SERVICE_RESOURCE_ID string = appService.outputs.id
