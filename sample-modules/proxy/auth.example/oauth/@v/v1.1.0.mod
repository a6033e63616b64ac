module auth.example/oauth

go 1.20

require (
	auth.example/jwt v1.0.0
	net.example/http2 v1.0.0
	net.example/retry v1.0.0
)
