module cloud.example/secrets

go 1.22

require (
	cloud.example/config v1.1.0
	crypto.example/keys v1.1.0
	net.example/retry v1.1.0
)
