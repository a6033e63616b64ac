module legacy.example/soap
