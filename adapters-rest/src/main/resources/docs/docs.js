SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', docExpansion: 'none', filter: true, validatorUrl: null })
