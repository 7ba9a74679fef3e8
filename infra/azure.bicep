// Everything one deployment needs. One deployment per county's tenant (or Distriktssenteret's). Nothing secret goes in
// or comes out: the service signs in to the database, to Key Vault and (unless a certificate is chosen) to the Bot
// Framework as a managed identity.
targetScope = 'resourceGroup'

@description('Begins the name of every resource; part of public addresses, so unique in all of Azure.')
@minLength(4)
@maxLength(20)
param resourceBaseName string

@description('Where data is kept and worked on. Norway East unless the owner of the data has decided otherwise; the others are in the EEA too.')
@allowed([
  'norwayeast'
  'norwaywest'
  'swedencentral'
  'northeurope'
  'westeurope'
  'germanywestcentral'
  'francecentral'
])
param location string = 'norwayeast'

@description('The bot\'s name as people see it.')
param botDisplayName string = 'Laget rundt'

param webAppSku string = 'B1'

@description('The name people reach the service by; empty takes the one that App Service gives.')
param publicHost string = ''

@description('The tenants whose teams and people the service works for: ids with commas between.')
param allowedTenants string = tenant().tenantId

@description('The app\'s id in Teams.')
param teamsAppId string

@description('The application (client) id of the Entra registration that the tab signs people in with.')
param tabAppId string

@description('Who administers the database by hand: an Entra group of the county\'s, by object id and name.')
param databaseAdministratorId string
param databaseAdministratorName string

@description('How the bot signs in: as a managed identity, or as the Entra registration botAppId with a certificate from Key Vault.')
@allowed([
  'identity'
  'certificate'
])
param botSignIn string = 'identity'

@description('With a certificate: the application (client) id of the bot\'s Entra registration.')
param botAppId string = ''

@description('Whether milestones may be put into people\'s calendars: the tab\'s registration then has a certificate, kept in Key Vault under the name tab.')
param withCalendar bool = false

var withCertificate = botSignIn == 'certificate'
var withVault = withCertificate || withCalendar
// Key Vault gives the newest version of what is kept under a name.
var secrets = 'https://${resourceBaseName}-kv${environment().suffixes.keyvaultDns}/secrets'
var botId = withCertificate ? botAppId : identity.outputs.clientId
var databaseAddress = '${postgres.outputs.host}:5432/${postgres.outputs.database}?sslmode=verify-full'

// Who the service is in its daily work: towards the database, Key Vault and the Bot Framework.
module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    name: '${resourceBaseName}-identity'
    location: location
  }
}

// Who owns the tables: used while the service starts, to bring them up to date. So the service, at work, has no right to
// rewrite its audit log.
module owner 'modules/identity.bicep' = {
  name: 'owner'
  params: {
    name: '${resourceBaseName}-owner'
    location: location
  }
}

module logs 'modules/logs.bicep' = {
  name: 'logs'
  params: {
    name: '${resourceBaseName}-logs'
    location: location
  }
}

module insights 'modules/insights.bicep' = {
  name: 'insights'
  params: {
    name: '${resourceBaseName}-insights'
    location: location
    workspaceId: logs.outputs.id
  }
}

module postgres 'modules/postgres.bicep' = {
  name: 'postgres'
  params: {
    name: '${resourceBaseName}-db'
    location: location
    administratorId: databaseAdministratorId
    administratorName: databaseAdministratorName
  }
}

module keyVault 'modules/keyVault.bicep' = if (withVault) {
  name: 'keyVault'
  params: {
    name: '${resourceBaseName}-kv'
    location: location
    readerId: identity.outputs.principalId
  }
}

module appService 'modules/appService.bicep' = {
  name: 'appService'
  params: {
    name: resourceBaseName
    location: location
    sku: webAppSku
    identityId: identity.outputs.id
    ownerId: owner.outputs.id
    insightsName: insights.outputs.name
    workspaceId: logs.outputs.id
    botCertificateUri: withCertificate ? '${secrets}/bot' : ''
    tabCertificateUri: withCalendar ? '${secrets}/tab' : ''
    publicHost: publicHost
    settings: {
      DATABASE_AUTH: 'entra'
      DATABASE_URL: 'postgres://${identity.outputs.name}@${databaseAddress}'
      DATABASE_CLIENT_ID: identity.outputs.clientId
      MIGRATION_DATABASE_URL: 'postgres://${owner.outputs.name}@${databaseAddress}'
      MIGRATION_DATABASE_CLIENT_ID: owner.outputs.clientId
      MicrosoftAppType: withCertificate ? 'SingleTenant' : 'UserAssignedMSI'
      MicrosoftAppId: botId
      MicrosoftAppTenantId: tenant().tenantId
      ALLOWED_TENANTS: allowedTenants
      TAB_APP_ID: tabAppId
      TEAMS_APP_ID: teamsAppId
    }
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${resourceBaseName}-bot'
    displayName: botDisplayName
    host: appService.outputs.host
    appId: botId
    identityId: withCertificate ? '' : identity.outputs.id
  }
}

output BOT_ID string = botId
output BOT_DOMAIN string = appService.outputs.host
output AZURE_APP_SERVICE_RESOURCE_ID string = appService.outputs.id
output DATABASE_HOST string = postgres.outputs.host
output OWNER_ROLE_NAME string = owner.outputs.name
output OWNER_ROLE_OBJECT_ID string = owner.outputs.principalId
output SERVICE_ROLE_NAME string = identity.outputs.name
output SERVICE_ROLE_OBJECT_ID string = identity.outputs.principalId
