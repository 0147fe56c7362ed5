param location string
param token string
param insightsId string
param systemTopicId string
param email string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-summarizer-${token}'
  location: 'global'
  properties: {
    enabled: true
    groupShortName: 'summarizer'
    emailReceivers: [{ name: 'people', emailAddress: email, useCommonAlertSchema: true }]
  }
}

// What must never be silent, each a query that counts over a quarter of an hour.
var queries = {
  'failed-runs': {
    text: 'Function runs fail.'
    query: 'requests | where success == false and resultCode !in ("400", "404", "413", "415", "422")'
    above: 10
  }
  'given-up': {
    text: 'Articles were given up after repeated failures.'
    query: 'requests | where name has "GivenUp"'
    above: 0
  }
  late: {
    text: 'Summaries come more than ten minutes after their uploads.'
    query: 'customMetrics | where name == "summarizer.lag" and valueMax > 600'
    above: 0
  }
  lost: {
    text: 'The sweep finds many articles without a current summary: events are lost or late.'
    query: 'customMetrics | where name == "summarizer.sweep.sent" and valueMax > 100'
    above: 2
  }
}

resource alert 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [for item in items(queries): {
  name: 'alert-${item.key}-${token}'
  location: location
  properties: {
    description: item.value.text
    severity: 2
    enabled: true
    scopes: [insightsId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      allOf: [{ query: item.value.query, timeAggregation: 'Count', operator: 'GreaterThan', threshold: item.value.above }]
    }
    actions: { actionGroups: [people.id] }
  }
}]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'alert-dead-letters-${token}'
  location: 'global'
  properties: {
    description: 'Event Grid could not deliver events of uploads.'
    severity: 2
    enabled: true
    scopes: [systemTopicId]
    evaluationFrequency: 'PT15M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        { criterionType: 'StaticThresholdCriterion', name: 'dead', metricName: 'DeadLetteredCount', operator: 'GreaterThan', threshold: 0, timeAggregation: 'Total' }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}
