module net.example/dns

go 1.22

require net.example/retry v1.2.0
