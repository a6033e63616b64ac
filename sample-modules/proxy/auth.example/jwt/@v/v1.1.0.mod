module auth.example/jwt

go 1.20

require crypto.example/keys v1.0.0
