module net.example/dns

go 1.18

require net.example/retry v1.0.0
