module auth.example/passwords

go 1.22

require crypto.example/hash v1.2.0
