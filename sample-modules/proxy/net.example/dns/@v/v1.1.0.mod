module net.example/dns

go 1.20

require net.example/retry v1.1.0
