module db.example/postgres

go 1.22

require (
	crypto.example/tls v1.2.0
	db.example/pool v1.5.0
	db.example/sql v1.3.0
	net.example/dns v1.1.0
)
