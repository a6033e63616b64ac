module tax.example/rates

go 1.18

require (
	geo.example/zones v1.0.0
	tax.example/vat v1.0.0
)
