module auth.example/oauth

go 1.23.0

require (
	auth.example/jwt v1.3.0
	net.example/http2 v1.3.0
	net.example/retry v1.2.0
)
