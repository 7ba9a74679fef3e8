// Traces and measurements of the service. Its connection string is read where it is needed and put out nowhere.
param name string
param location string
param workspaceId string

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: name
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspaceId
    DisableIpMasking: false
  }
}

output name string = insights.name
