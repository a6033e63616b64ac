module tax.example/vat

go 1.22

require (
	geo.example/countries v1.1.0
	legacy.example/soap v2.4.1+incompatible
	net.example/retry v1.1.0
)
