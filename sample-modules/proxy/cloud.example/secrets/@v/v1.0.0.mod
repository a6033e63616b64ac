module cloud.example/secrets

go 1.18

require (
	cloud.example/config v1.0.0
	crypto.example/keys v1.0.0
	net.example/retry v1.0.0
)
