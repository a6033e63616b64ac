module auth.example/oauth

go 1.22

require (
	auth.example/jwt v1.2.0
	net.example/http2 v1.2.0
	net.example/retry v1.1.0
)
