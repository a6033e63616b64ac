module pay.example/sepa

go 1.22

require (
	legacy.example/soap v2.4.1+incompatible
	pay.example/ledger v1.2.0
)
