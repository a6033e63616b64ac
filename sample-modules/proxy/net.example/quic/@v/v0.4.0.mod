module net.example/quic

go 1.24.0

require crypto.example/tls v1.3.0
