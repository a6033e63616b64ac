module pay.example/invoice

go 1.23.0

require (
	mail.example/mime v1.2.0
	tax.example/rates v1.2026.1
	text.example/currency v1.3.0
)
