module pay.example/invoice

go 1.20

require (
	mail.example/mime v1.0.0
	tax.example/rates v1.2024.1
	text.example/currency v1.1.0
)
