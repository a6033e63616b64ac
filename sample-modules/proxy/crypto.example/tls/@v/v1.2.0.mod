module crypto.example/tls

go 1.20

require (
	crypto.example/hash v1.1.0
	crypto.example/keys v1.1.0
)
