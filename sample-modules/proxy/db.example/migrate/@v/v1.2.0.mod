module db.example/migrate

go 1.22

require (
	cli.example/command v1.1.0
	db.example/sql v1.2.0
)
