module crypto.example/tls

go 1.22

require (
	crypto.example/hash v1.2.0
	crypto.example/keys v1.1.0
)
