targetScope = 'subscription'

@description('The azd environment; it names the resource group.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Where everything runs; a region that offers Flex Consumption.')
@metadata({ azd: { type: 'location' } })
param location string

@description('Adds an Azure OpenAI account with a deployment, and makes it the engine. Without it the rules write.')
param useLlm bool = false

@description('Fetches the pages of addresses that people with the key give instead of files.')
param fetchPages bool = false

@description('Adds an Azure AI Search service, so that articles are searched by what they say. Without it headlines are.')
param useSearch bool = false

@description('Days after which an article that was not touched is deleted; its summary goes with the next sweep. 0 keeps articles for ever.')
@minValue(0)
param deleteArticlesAfterDays int = 0

@description('Who is told of failures; empty for nobody.')
param alertEmail string = ''

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: { 'azd-env-name': environmentName }
}

module app 'app.bicep' = {
  scope: group
  params: {
    location: location
    token: take(uniqueString(subscription().id, environmentName, location), 11)
    useLlm: useLlm
    fetchPages: fetchPages
    useSearch: useSearch
    deleteArticlesAfterDays: deleteArticlesAfterDays
    alertEmail: alertEmail
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output AZURE_FUNCTION_APP string = app.outputs.functionAppName
output AZURE_ARTICLES_ACCOUNT string = app.outputs.articlesAccountName
output AZURE_SYSTEM_TOPIC string = app.outputs.systemTopicName
output SUMMARIZER_URL string = app.outputs.url
