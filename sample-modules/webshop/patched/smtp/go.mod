module mail.example/smtp

go 1.22

require (
	crypto.example/tls v1.2.0
	log.example/oldlog v1.1.1
	mail.example/mime v1.2.0
)
