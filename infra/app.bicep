@description('Where everything runs.')
param location string

@description('Makes the names unique in Azure.')
param token string

param useLlm bool
param fetchPages bool
param useSearch bool
param deleteArticlesAfterDays int
param alertEmail string

// Everything that the code stores; the app makes none of it itself, for it may not.
var containers = ['articles', 'summaries', 'newest', 'state', 'dead-letters']
var queues = ['summarize-again', 'summarize-again-poison', 'webjobs-blobtrigger-poison']

var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b' // Storage Blob Data Owner: what the Functions host asks for on its own account
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe' // Storage Blob Data Contributor
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88' // Storage Queue Data Contributor
  queueSender: 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a' // Storage Queue Data Message Sender
  metricsPublisher: '3913510d-42f4-4e42-8a64-420c390055eb' // Monitoring Metrics Publisher
  openAiUser: '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd' // Cognitive Services OpenAI User
  searchContributor: '7ca78c08-252a-4471-8644-bb5ff32d4ba0' // Search Service Contributor: makes the index
  searchDataContributor: '8ebe5a00-799e-43f5-93ac-243d3dce84a7' // Search Index Data Contributor
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: 'id-summarizer-${token}'
  location: location
}

// Two accounts: keys and code of the host never stand beside what people upload.
resource hostAccount 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: 'sthost${token}'
  location: location
  sku: { name: 'Standard_LRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'

    resource package 'containers' = {
      name: 'app-package'
    }
  }
}

resource articlesAccount 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: 'starticles${token}'
  location: location
  sku: { name: 'Standard_ZRS' }
  kind: 'StorageV2'
  properties: {
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 14 }
      containerDeleteRetentionPolicy: { enabled: true, days: 14 }
    }

    resource container 'containers' = [for name in containers: {
      name: name
    }]
  }

  resource queueService 'queueServices' = {
    name: 'default'

    resource queue 'queues' = [for name in queues: {
      name: name
    }]
  }

  resource lifecycle 'managementPolicies' = if (deleteArticlesAfterDays > 0) {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'delete-old-articles'
            type: 'Lifecycle'
            definition: {
              filters: { blobTypes: ['blockBlob'], prefixMatch: ['articles/'] }
              actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: deleteArticlesAfterDays } } }
            }
          }
        ]
      }
    }
  }
}

resource systemTopic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-summarizer-${token}'
  location: location
  identity: { type: 'SystemAssigned' }
  properties: {
    source: articlesAccount.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2025-07-01' = {
  name: 'log-summarizer-${token}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-summarizer-${token}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
    DisableLocalAuth: true
  }
}

resource workbook 'Microsoft.Insights/workbooks@2023-06-01' = {
  name: guid(resourceGroup().id, 'workbook')
  location: location
  kind: 'shared'
  properties: {
    displayName: 'Summarizer'
    category: 'workbook'
    sourceId: insights.id
    serializedData: loadTextContent('workbook.json')
  }
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-summarizer-${token}'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource functionApp 'Microsoft.Web/sites@2025-03-01' = {
  name: 'func-summarizer-${token}'
  location: location
  kind: 'functionapp,linux'
  tags: { 'azd-service-name': 'functions' }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    siteConfig: { minTlsVersion: '1.2' }
    functionAppConfig: {
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 100 }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${hostAccount.properties.primaryEndpoints.blob}app-package'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
    }
  }

  // Flex Consumption: scm and ftp by user name and password stay closed.
  resource scm 'basicPublishingCredentialsPolicies' = {
    name: 'scm'
    properties: { allow: false }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: union({
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      AzureWebJobsStorage__blobServiceUri: hostAccount.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: hostAccount.properties.primaryEndpoints.queue
      Storage__credential: 'managedidentity'
      Storage__clientId: identity.properties.clientId
      Storage__blobServiceUri: articlesAccount.properties.primaryEndpoints.blob
      Storage__queueServiceUri: articlesAccount.properties.primaryEndpoints.queue
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.properties.clientId};Authorization=AAD'
      AzureWebJobsDisableHomepage: 'true'
      // Flex Consumption knows Event Grid only; the polling twin is for laptops.
      'AzureWebJobs.ArticleFound.Disabled': 'true'
      SweepSchedule: '0 */10 * * * *'
      Fetch__Enabled: fetchPages ? 'true' : 'false'
      Summarizer__Engine: useLlm ? 'llm' : 'rules'
    }, useLlm ? {
      Llm__Provider: 'azure-openai'
      Llm__Endpoint: openAi!.properties.endpoint
      Llm__Model: openAi::model.name
    } : {}, useSearch ? {
      Search__Endpoint: 'https://${search!.name}.search.windows.net'
    } : {}, useLlm || useSearch ? {
      AZURE_CLIENT_ID: identity.properties.clientId
    } : {})
  }
}

resource openAi 'Microsoft.CognitiveServices/accounts@2025-06-01' = if (useLlm) {
  name: 'oai-summarizer-${token}'
  location: location
  kind: 'OpenAI'
  sku: { name: 'S0' }
  properties: {
    customSubDomainName: 'oai-summarizer-${token}'
    disableLocalAuth: true
  }

  resource model 'deployments' = {
    name: 'gpt-4.1-mini'
    sku: { name: 'GlobalStandard', capacity: 100 }
    properties: { model: { format: 'OpenAI', name: 'gpt-4.1-mini', version: '2025-04-14' } }
  }
}

// The smallest that has a service level; a replica more is a setting of the service.
resource search 'Microsoft.Search/searchServices@2025-05-01' = if (useSearch) {
  name: 'srch-summarizer-${token}'
  location: location
  sku: { name: 'basic' }
  properties: {
    replicaCount: 1
    partitionCount: 1
    disableLocalAuth: true
  }
}

resource hostRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.blobOwner, roles.queueContributor]: {
  name: guid(hostAccount.id, identity.id, role)
  scope: hostAccount
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource articlesRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.blobContributor, roles.queueContributor]: {
  name: guid(articlesAccount.id, identity.id, role)
  scope: articlesAccount
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

// Event Grid writes dead letters to a container and deletions to the queue, as itself.
resource topicRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.blobContributor, roles.queueSender]: {
  name: guid(articlesAccount.id, systemTopic.id, role)
  scope: articlesAccount
  properties: {
    principalId: systemTopic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

resource insightsRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, identity.id, roles.metricsPublisher)
  scope: insights
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.metricsPublisher)
  }
}

resource openAiRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (useLlm) {
  name: guid(openAi.id, identity.id, roles.openAiUser)
  scope: openAi
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.openAiUser)
  }
}

resource searchRoles 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for role in [roles.searchContributor, roles.searchDataContributor]: if (useSearch) {
  name: guid(search.id, identity.id, role)
  scope: search
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
  }
}]

module alerts 'alerts.bicep' = if (!empty(alertEmail)) {
  params: {
    location: location
    token: token
    insightsId: insights.id
    systemTopicId: systemTopic.id
    email: alertEmail
  }
}

output functionAppName string = functionApp.name
output articlesAccountName string = articlesAccount.name
output systemTopicName string = systemTopic.name
output url string = 'https://${functionApp.properties.defaultHostName}'
