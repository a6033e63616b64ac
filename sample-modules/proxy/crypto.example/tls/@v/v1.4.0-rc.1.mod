module crypto.example/tls

go 1.23.0

require (
	crypto.example/hash v1.3.0
	crypto.example/keys v1.2.0
)
