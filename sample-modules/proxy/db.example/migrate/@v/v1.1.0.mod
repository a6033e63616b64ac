module db.example/migrate

go 1.20

require (
	cli.example/command v1.1.0
	db.example/sql v1.2.0
)
