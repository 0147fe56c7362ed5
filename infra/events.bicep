// The second phase, after the code is there: Event Grid calls the app's webhook once to validate it.

param functionAppName string
param articlesAccountName string
param systemTopicName string

// With /blobs/ at the end; without it a container called "articles-old" would match too.
var articles = '/blobServices/default/containers/articles/blobs/'

resource functionApp 'Microsoft.Web/sites@2025-03-01' existing = {
  name: functionAppName
}

resource articlesAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: articlesAccountName
}

resource systemTopic 'Microsoft.EventGrid/systemTopics@2025-02-15' existing = {
  name: systemTopicName

  resource uploaded 'eventSubscriptions' = {
    name: 'article-uploaded'
    properties: {
      destination: {
        endpointType: 'WebHook'
        properties: {
          #disable-next-line use-secure-value-for-secure-inputs // it is a key of the app, read at deployment
          endpointUrl: 'https://${functionApp.properties.defaultHostName}/runtime/webhooks/blobs?functionName=Host.Functions.ArticleUploaded&code=${listKeys('${functionApp.id}/host/default', '2025-03-01').systemKeys.blobs_extension}'
          maxEventsPerBatch: 1
        }
      }
      filter: {
        subjectBeginsWith: articles
        includedEventTypes: ['Microsoft.Storage.BlobCreated']
        // Data Lake writers create an empty file first and flush it later; only the flush is an article.
        advancedFilters: [{ operatorType: 'StringIn', key: 'data.api', values: ['PutBlob', 'PutBlockList', 'CopyBlob', 'FlushWithClose'] }]
      }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
      deadLetterWithResourceIdentity: {
        identity: { type: 'SystemAssigned' }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: { resourceId: articlesAccount.id, blobContainerName: 'dead-letters' }
        }
      }
    }
  }

  // The blob trigger ignores deletions, so they go to the queue; the run that finds no article removes its summary.
  resource deleted 'eventSubscriptions' = {
    name: 'article-deleted'
    properties: {
      deliveryWithResourceIdentity: {
        identity: { type: 'SystemAssigned' }
        destination: {
          endpointType: 'StorageQueue'
          properties: { resourceId: articlesAccount.id, queueName: 'summarize-again' }
        }
      }
      filter: {
        subjectBeginsWith: articles
        includedEventTypes: ['Microsoft.Storage.BlobDeleted']
      }
      retryPolicy: { maxDeliveryAttempts: 30, eventTimeToLiveInMinutes: 1440 }
      deadLetterWithResourceIdentity: {
        identity: { type: 'SystemAssigned' }
        deadLetterDestination: {
          endpointType: 'StorageBlob'
          properties: { resourceId: articlesAccount.id, blobContainerName: 'dead-letters' }
        }
      }
    }
  }
}
