module mail.example/smtp

go 1.23.0

require (
	crypto.example/tls v1.2.0
	log.example/oldlog v1.1.0
	mail.example/mime v1.2.0
)
