module mail.example/smtp

go 1.20

require (
	crypto.example/tls v1.0.0
	log.example/oldlog v1.1.0
	mail.example/mime v1.0.0
)
