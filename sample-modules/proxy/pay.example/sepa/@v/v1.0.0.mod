module pay.example/sepa

go 1.18

require (
	legacy.example/soap v2.3.0+incompatible
	pay.example/ledger v1.0.0
)
