module mail.example/letters

go 1.18

require (
	mail.example/mime v1.0.0
	mail.example/smtp v1.0.0
	web.example/templates v1.0.0
)
