module pay.example/invoice

go 1.22

require (
	mail.example/mime v1.1.0
	tax.example/rates v1.2024.2
	text.example/currency v1.2.0
)
