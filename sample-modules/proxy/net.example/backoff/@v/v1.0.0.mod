module net.example/backoff

go 1.18
