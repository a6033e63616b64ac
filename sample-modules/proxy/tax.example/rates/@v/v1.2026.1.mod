module tax.example/rates

go 1.23.0

require (
	geo.example/zones v1.2.0
	tax.example/vat v1.2.0
)
