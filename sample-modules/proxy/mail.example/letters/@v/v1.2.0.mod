module mail.example/letters

go 1.22

require (
	mail.example/mime v1.2.0
	mail.example/smtp v1.3.0
	web.example/templates v1.3.0
)
