module crypto.example/tls

go 1.18

require (
	crypto.example/hash v1.0.0
	crypto.example/keys v1.0.0
)
