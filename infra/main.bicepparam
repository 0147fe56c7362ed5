using 'main.bicep'

param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'summarizer')
param location = readEnvironmentVariable('AZURE_LOCATION', 'westeurope')
param useLlm = bool(readEnvironmentVariable('SUMMARIZER_USE_LLM', 'false'))
param fetchPages = bool(readEnvironmentVariable('SUMMARIZER_FETCH_PAGES', 'false'))
param useSearch = bool(readEnvironmentVariable('SUMMARIZER_USE_SEARCH', 'false'))
param deleteArticlesAfterDays = int(readEnvironmentVariable('SUMMARIZER_DELETE_ARTICLES_AFTER_DAYS', '0'))
param alertEmail = readEnvironmentVariable('SUMMARIZER_ALERT_EMAIL', '')
