module pay.example/ledger

go 1.20

require (
	db.example/sql v1.0.0
	text.example/currency v1.1.0
)
