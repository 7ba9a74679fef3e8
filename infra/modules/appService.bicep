// The service: one Linux App Service that answers the bot and serves the tab.
param name string
param location string
param sku string
param identityId string

@description('The identity that owns the tables of the database.')
param ownerId string

param insightsName string
param workspaceId string

@description('Where the bot\'s certificate is in Key Vault; empty when it signs in as an identity.')
param botCertificateUri string

@description('Where the certificate of the tab\'s registration is; empty where calendars are not written to.')
param tabCertificateUri string

@description('Empty takes the name that App Service gives.')
param publicHost string

@description('What the service is told besides what is set here: names and values, no secrets.')
param settings object

var host = empty(publicHost) ? site.properties.defaultHostName : publicHost

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: '${name}-plan'
  location: location
  kind: 'linux'
  sku: {
    name: sku
  }
  properties: {
    // What makes a plan a Linux plan.
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
      '${ownerId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    // Any instance answers anybody.
    clientAffinityEnabled: false
    keyVaultReferenceIdentity: identityId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      // Node itself and not npm, so that it hears when it has to stop. The room for young objects is kept small: left to
      // itself it takes some 80 MB more of a small plan's memory (npm run bench -- serve).
      appCommandLine: 'node --max-semi-space-size=8 dist/bot/serve.js'
      alwaysOn: true
      ftpsState: 'Disabled'
      http20Enabled: true
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      // Alive, and no more: an instance is not put away because the database is.
      healthCheckPath: '/healthz'
    }
  }
}

// A resource of its own, because the host's name is known only once the site is there.
resource appSettings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: site
  name: 'appsettings'
  properties: union(
    settings,
    {
      WEBSITE_RUN_FROM_PACKAGE: '1'
      PUBLIC_HOST: host
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
    },
    empty(botCertificateUri) ? {} : { MicrosoftAppCertificate: '@Microsoft.KeyVault(SecretUri=${botCertificateUri})' },
    empty(tabCertificateUri) ? {} : { TAB_APP_CERTIFICATE: '@Microsoft.KeyVault(SecretUri=${tabCertificateUri})' }
  )
}

// Nobody publishes with a name and a password.
resource ftp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource scm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2023-12-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

resource diagnostics 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: site
  name: 'to-logs'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

output id string = site.id
output host string = host
