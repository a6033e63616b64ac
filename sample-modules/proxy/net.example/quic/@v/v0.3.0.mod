module net.example/quic

go 1.23.0

require crypto.example/tls v1.2.0
