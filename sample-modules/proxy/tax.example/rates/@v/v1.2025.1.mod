module tax.example/rates

go 1.22

require (
	geo.example/zones v1.1.0
	tax.example/vat v1.2.0
)
