"""Who may come in: sign-in, the own account, second factors, and the accounts of all."""
