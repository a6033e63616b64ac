module tax.example/vat

go 1.18

require (
	geo.example/countries v1.0.0
	legacy.example/soap v2.3.0+incompatible
	net.example/retry v1.0.0
)
